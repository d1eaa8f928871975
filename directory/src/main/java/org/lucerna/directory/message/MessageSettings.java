package org.lucerna.directory.message;

/**
 * What an operator decides about letters between members.
 *
 * @param perDay how many one account may send in a day (UTC)
 */
public record MessageSettings(int perDay) {}
