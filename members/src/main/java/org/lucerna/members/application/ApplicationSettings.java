package org.lucerna.members.application;

import java.time.Duration;

/**
 * What an operator decides about applications.
 *
 * @param perEmail how many letters one address gets in 24 hours by somebody filling in the form with it
 * @param unconfirmedKept how long an application waits for its address to be confirmed
 * @param declinedKept how long an application that was declined is remembered
 */
public record ApplicationSettings(int perEmail, Duration unconfirmedKept, Duration declinedKept) {}
