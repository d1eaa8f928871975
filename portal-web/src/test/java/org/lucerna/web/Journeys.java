package org.lucerna.web;

/** What each set of journeys begins with. */
public interface Journeys {

    /** Somebody who has not signed in. */
    Portal visitor();

    default Portal operator() {
        return visitor().operator();
    }
}
