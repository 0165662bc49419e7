package dev.sluice.core.engine;

/**
 * A lock mode in the engine's own words.
 *
 * @param name {@code ACCESS EXCLUSIVE}, {@code SHARE ROW EXCLUSIVE} …; MySQL and MariaDB: {@code NONE}, {@code SHARED},
 *     {@code EXCLUSIVE}, as in the LOCK clause
 * @param strength orders the modes of one engine, the strongest highest
 * @param blocksReads plain SELECTs of other sessions wait
 * @param blocksWrites INSERT, UPDATE and DELETE of other sessions wait
 */
public record LockMode(String name, int strength, boolean blocksReads, boolean blocksWrites) {

    /** The stronger of both. */
    public LockMode max(LockMode other) {
        return strength >= other.strength ? this : other;
    }

    @Override
    public String toString() {
        return name;
    }
}
