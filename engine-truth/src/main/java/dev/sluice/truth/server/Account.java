package dev.sluice.truth.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/** Who a server runs as: the user, or nobody where that is root, as which every server refuses to run. */
final class Account {

    private static final int NOBODY = 65534;
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private final boolean root;

    private Account(boolean root) {
        this.root = root;
    }

    static Account ofServers() throws Unavailable {
        try {
            return new Account(Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid")));
        } catch (IOException | UnsupportedOperationException e) {
            throw new Unavailable("only Linux tells who runs this", e);
        }
    }

    /** A command, to be run as the account. */
    List<String> running(List<String> command) {
        if (!root) {
            return command;
        }
        List<String> all = new ArrayList<>(AS_NOBODY);
        all.addAll(command);
        return all;
    }

    /** Gives it a file or an empty folder. */
    void own(Path path) throws IOException {
        if (root) {
            Files.setAttribute(path, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Whether it may enter a folder: each folder on the way must let everyone through. */
    boolean reaches(Path folder) throws IOException {
        if (!root) {
            return true;
        }
        for (Path at = folder.toRealPath(); at != null; at = at.getParent()) {
            if (!Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }
}
