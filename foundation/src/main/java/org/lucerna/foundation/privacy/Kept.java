package org.lucerna.foundation.privacy;

/**
 * Something that is kept for a set time and no longer. A use case beside the table; the portal's daily round calls all of
 * them as the operator.
 */
public interface Kept {

    /** Deletes what is older than its setting allows. Doing it again changes nothing. @return how many things are gone */
    int deleteOutdated();
}
