package app.dapei;

import app.dapei.cli.CommandLine;

/**
 * What the jar starts with: a command, or else the portal. Knows nothing of the portal's frameworks, so that a command
 * begins without looking through all their jars.
 */
public final class Start {

    private Start() {}

    public static void main(String[] arguments) {
        if (CommandLine.isCommand(arguments)) {
            CommandLine.runAndExit(arguments);
        }
        Application.main(arguments);
    }
}
