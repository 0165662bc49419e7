-- +goose Up
CREATE TABLE plots (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    garden  text NOT NULL,
    square_metres numeric(6, 1) NOT NULL
);

-- +goose Down
DROP TABLE plots;
