package org.lucerna.members.group;

/** That there is a group, and how large it is: what whoever administers the network needs, and no more. */
public record GroupSummary(long id, String name, boolean closed, long people) {}
