package org.lucerna.web.canary.inside;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** Everything that was logged, as it would be written. */
final class LogMemory extends Handler {

    private final SimpleFormatter format = new SimpleFormatter();
    private final StringBuffer text = new StringBuffer();

    @Override
    public void publish(LogRecord line) {
        text.append(format.format(line));
    }

    String text() {
        return text.toString();
    }

    @Override
    public void flush() {
        // nothing waits
    }

    @Override
    public void close() {
        // nothing is held
    }
}
