--# postgresql 12-18
SELECT 1234.56::numeric::money::text, (1234.56::numeric::money * 0.333)::text;
--> $1,234.56 | $411.11
