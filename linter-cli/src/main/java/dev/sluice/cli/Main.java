package dev.sluice.cli;

import dev.sluice.cli.command.Console;
import dev.sluice.cli.command.Sluice;

/** Starts Sluice. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Console console = Console.ofProcess();
        int code = Sluice.run(args, console);
        console.flush();
        // Nothing is left to do: halting spares the orderly shutdown of a VM that lives for a tenth of a second.
        Runtime.getRuntime().halt(code);
    }
}
