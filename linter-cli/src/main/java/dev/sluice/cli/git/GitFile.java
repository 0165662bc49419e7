package dev.sluice.cli.git;

/**
 * A file of a commit or of the index.
 *
 * @param id of its content, as git names it
 * @param link whether it is a symbolic link, whose content is where it leads
 */
public record GitFile(String id, boolean link) {}
