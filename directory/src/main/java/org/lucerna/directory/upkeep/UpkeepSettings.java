package org.lucerna.directory.upkeep;

import java.time.Duration;

/**
 * What an operator decides about keeping entries true.
 *
 * @param askAfter how long after it was confirmed, or last asked about, an entry is asked about
 * @param askNewAfter how long an entry that nobody has confirmed is left alone after it came in: time to look at an import
 * @param remindAfter how long after the letter its one reminder follows
 * @param keyValid how long the link of a letter works
 * @param entriesADay about how many entries letters leave in one day, at most; 0 asks nobody
 * @param suggestionsWaiting how many suggestions may wait for one entry
 * @param decidedKept how long decided suggestions and proposals are remembered, and can be taken up again
 */
public record UpkeepSettings(
        Duration askAfter,
        Duration askNewAfter,
        Duration remindAfter,
        Duration keyValid,
        int entriesADay,
        int suggestionsWaiting,
        Duration decidedKept) {}
