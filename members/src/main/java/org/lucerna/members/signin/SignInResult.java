package org.lucerna.members.signin;

import java.time.Duration;

/** How an attempt to sign in went. */
public sealed interface SignInResult {

    /** It is them. @param needsSecondStep whether something beside the password is still to be shown */
    record Known(long accountId, boolean needsSecondStep) implements SignInResult {}

    /** Address, password or code is wrong; which of them, nobody learns. */
    record Refused() implements SignInResult {}

    /** Too many attempts: nothing was looked at. @param pause after which the next one is */
    record TooMany(Duration pause) implements SignInResult {}

    /** So many others try that nothing was looked at; it counts against nobody. @param pause after which to come back */
    record Busy(Duration pause) implements SignInResult {}
}
