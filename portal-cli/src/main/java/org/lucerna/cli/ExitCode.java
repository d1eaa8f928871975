package org.lucerna.cli;

/** How a command ends. Scripts rely on these. */
public final class ExitCode {

    /** All went well. */
    public static final int WELL = 0;

    /** The program itself failed; the stack trace says where. */
    public static final int BROKEN = 1;

    /** The call was wrong, or something that the command needs is not there. */
    public static final int WRONG_CALL = 2;

    /** The work was done, but some items failed; each was named with its reason. */
    public static final int SOME_FAILED = 3;

    private ExitCode() {}
}
