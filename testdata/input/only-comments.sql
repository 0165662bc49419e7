-- 2024-05-02: nothing to do on this database
/* kept so that the numbers
   stay in step /* nested */ 🙂 */
;;
-- DROP TABLE parcels;
