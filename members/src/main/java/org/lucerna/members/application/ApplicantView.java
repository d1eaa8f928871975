package org.lucerna.members.application;

/**
 * An application as the applicant sees it who comes by the letter's link.
 *
 * @param question the last one that was asked, or empty
 */
public record ApplicantView(String organisation, ApplicationState state, String question) {}
