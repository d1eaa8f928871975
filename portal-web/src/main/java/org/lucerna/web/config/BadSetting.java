package org.lucerna.web.config;

/** A setting makes no sense. The message is one sentence for the operator that names the key. Stops the start. */
public final class BadSetting extends RuntimeException {
    BadSetting(String sentence) {
        super(sentence, null, false, false);
    }
}
