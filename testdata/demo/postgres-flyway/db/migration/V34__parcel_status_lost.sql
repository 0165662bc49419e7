ALTER TYPE parcel_status ADD VALUE IF NOT EXISTS 'lost' AFTER 'returned';
