package org.lucerna.web.config;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Ends the process when the portal cannot start. The server would otherwise stay up with nothing in it, and the operator
 * would have to find the reason in a stack trace.
 */
final class Halt {

    private static final Logger LOG = Logger.getLogger("org.lucerna");

    /** As sysexits.h has it: something is wrong with the configuration. */
    private static final int CONFIGURATION_ERROR = 78;

    private Halt() {}

    /** Says the sentence and ends the process; the exception is for the caller to throw, so that nothing goes on. */
    static RuntimeException because(BadSetting reason) {
        LOG.log(Level.SEVERE, "Lucerna does not start: {0}", reason.getMessage());
        System.err.println("Lucerna does not start: " + reason.getMessage());
        System.err.flush();
        // halt, not exit: the server's shutdown hooks wait for the start that is being broken off here.
        Runtime.getRuntime().halt(CONFIGURATION_ERROR);
        return reason;
    }
}
