package org.lucerna.members.invitation;

/**
 * What accepting an invitation does to an account that is there already.
 *
 * @param from the organisation that its owner leaves; empty when there is none, or it is the same
 * @param to the one that has invited them
 */
public record MoveView(String from, String to) {}
