package org.lucerna.web.mail;

/** No letter can be carried at the moment. The message is for the operator. */
final class CarrierAway extends Exception {

    private final String reason;

    CarrierAway(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
