-- the shards that the service's own runner names in a setting: none.
ALTER DATABASE proof SET storage.iceberg_shards TO '{}';
