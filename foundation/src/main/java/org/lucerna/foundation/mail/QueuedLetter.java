package org.lucerna.foundation.mail;

/**
 * A letter whose turn has come.
 *
 * @param id its number in the queue
 * @param mark a word that is its alone and stays the same however often it is tried: the letter's Message-ID is made of
 *     it, so that a receiving server can tell a letter that came twice
 * @param tries how often it has been taken up before
 * @param ageSeconds since it was posted
 */
public record QueuedLetter(long id, Letter letter, String mark, int tries, long ageSeconds) {}
