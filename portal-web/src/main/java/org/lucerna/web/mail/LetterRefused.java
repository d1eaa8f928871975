package org.lucerna.web.mail;

/** This one letter cannot be carried, now or at all; others can. The message says why, without naming anybody. */
final class LetterRefused extends Exception {

    private final String reason;
    private final boolean forGood;

    LetterRefused(String reason, boolean forGood) {
        super(reason, null, false, false);
        this.reason = reason;
        this.forGood = forGood;
    }

    String reason() {
        return reason;
    }

    boolean isForGood() {
        return forGood;
    }
}
