package dev.sluice.cli;

import dev.sluice.core.BuildInfo;

/** Starts Sluice. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.out.println("sluice " + BuildInfo.version());
    }
}
