exports.up = (pgm) => {
  pgm.noTransaction();
  pgm.createIndex('outages', 'lamp_id', { concurrently: true });
};
