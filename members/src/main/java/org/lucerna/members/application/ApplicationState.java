package org.lucerna.members.application;

/** How far an application is. */
public enum ApplicationState {
    /** The applicant has not shown yet that the address is theirs. */
    UNCONFIRMED,
    WAITING,
    /** It was asked back, and the applicant has not answered yet. */
    ASKED,
    ACCEPTED,
    DECLINED
}
