package dev.sluice.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Listings;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.InMemoryFileTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DumpTest {

    private static final ObjectName ORDERS = new ObjectName("public", "orders");

    /** As pg_dump 18 writes it: psql's commands, an empty search path, rows, keys at the end. */
    @Test
    void aDumpOfPostgresIsTheSchemaBeforeTheFirstMigration() {
        Catalog catalog = replay(Dialect.POSTGRESQL, """
                --
                -- PostgreSQL database dump
                --
                \\restrict Yc3x
                SET statement_timeout = 0;
                SET standard_conforming_strings = on;
                SELECT pg_catalog.set_config('search_path', '', false);
                SET default_table_access_method = heap;
                CREATE TYPE public.mood AS ENUM (
                    'sad',
                    'ok'
                );
                CREATE TABLE public.orders (
                    id bigint NOT NULL,
                    mood public.mood DEFAULT 'ok'::public.mood,
                    note character varying(20)
                );
                ALTER TABLE public.orders OWNER TO app;
                CREATE SEQUENCE public.orders_id_seq START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
                ALTER SEQUENCE public.orders_id_seq OWNED BY public.orders.id;
                ALTER TABLE ONLY public.orders ALTER COLUMN id SET DEFAULT nextval('public.orders_id_seq'::regclass);
                COPY public.orders (id, mood, note) FROM stdin;
                1\tsad\tDROP TABLE public.orders;
                \\.
                SELECT pg_catalog.setval('public.orders_id_seq', 1, true);
                ALTER TABLE ONLY public.orders
                    ADD CONSTRAINT orders_pkey PRIMARY KEY (id);
                CREATE INDEX orders_note_idx ON public.orders USING btree (note);
                \\unrestrict Yc3x
                """, "ALTER TABLE orders ADD COLUMN paid boolean;");

        assertThat(catalog.table(ORDERS)).hasValueSatisfying(table -> {
            assertThat(table.known()).isTrue();
            assertThat(table.columns()).extracting("name").containsExactly("id", "mood", "note", "paid");
            assertThat(table.primaryKey()).isPresent();
            assertThat(table.index("orders_note_idx")).isPresent();
        });
        assertThat(Listings.types(catalog)).singleElement().extracting("labels").isEqualTo(List.of("sad", "ok"));
        assertThat(catalog.complete()).isTrue();
    }

    /** As mysqldump 8.4 and mariadb-dump write it: version comments, settings kept in variables, DELIMITER. */
    @Test
    void aDumpOfMysqlIsTheSchemaBeforeTheFirstMigration() {
        Catalog catalog = replay(Dialect.MYSQL, """
                /*M!999999\\- enable the sandbox mode */
                /*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
                /*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
                DROP TABLE IF EXISTS `orders`;
                /*!50503 SET character_set_client = utf8mb4 */;
                CREATE TABLE `orders` (
                  `id` bigint NOT NULL AUTO_INCREMENT,
                  `note` varchar(20) DEFAULT NULL,
                  PRIMARY KEY (`id`),
                  KEY `note` (`note`)
                ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
                LOCK TABLES `orders` WRITE;
                INSERT INTO `orders` VALUES (1,'a'),(2,'b');
                UNLOCK TABLES;
                DELIMITER ;;
                /*!50003 CREATE*/ /*!50017 DEFINER=`root`@`%`*/ /*!50003 TRIGGER `t` BEFORE INSERT ON `orders` FOR EACH ROW BEGIN SET NEW.note = 'x'; END */;;
                DELIMITER ;
                /*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
                """, "ALTER TABLE orders ADD COLUMN paid boolean;");

        assertThat(catalog.table(new ObjectName("", "orders"))).hasValueSatisfying(table -> {
            assertThat(table.known()).isTrue();
            assertThat(table.columns()).extracting("name").containsExactly("id", "note", "paid");
            assertThat(table.index("note")).isPresent();
        });
        assertThat(catalog.complete()).isTrue();
    }

    @Test
    void whatTheHistoryCreatesReplacesWhatTheDumpHad() {
        Catalog catalog = replay(Dialect.POSTGRESQL, "CREATE TABLE orders (a int);", "CREATE TABLE orders (b int);");
        assertThat(catalog.table(ORDERS))
                .hasValueSatisfying(
                        table -> assertThat(table.columns()).extracting("name").containsExactly("b"));
        assertThat(catalog.complete()).isTrue();
    }

    private static Catalog replay(Dialect dialect, String dump, String migration) {
        InMemoryFileTree files = new InMemoryFileTree(Map.of("db/structure.sql", dump, "db/m/V1__x.sql", migration));
        Reading reading = Reading.of(files, List.of("db/m")).as(dialect).onTopOf("db/structure.sql");
        SchemaReport report = Linter.replay(reading, Progress.NONE);
        assertThat(report.problems()).isEmpty();
        return report.schemas().get(0).catalog();
    }
}
