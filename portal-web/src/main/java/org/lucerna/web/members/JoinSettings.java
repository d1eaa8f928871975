package org.lucerna.web.members;

import java.time.Duration;

/**
 * What holds programs off the public form.
 *
 * @param shortestTime that a person needs for it
 * @param perAddress how many applications one network may send in an hour
 */
public record JoinSettings(Duration shortestTime, int perAddress) {}
