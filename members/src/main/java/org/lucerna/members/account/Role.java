package org.lucerna.members.account;

import static org.lucerna.foundation.access.Audience.EDITORS;
import static org.lucerna.foundation.access.Audience.MEMBERS;
import static org.lucerna.foundation.access.Audience.PUBLIC;
import static org.lucerna.foundation.access.Permission.ADMINISTER_ACCOUNTS;
import static org.lucerna.foundation.access.Permission.ADMINISTER_ORGANISATIONS;
import static org.lucerna.foundation.access.Permission.EDIT_DIRECTORY;
import static org.lucerna.foundation.access.Permission.EDIT_LIBRARY;
import static org.lucerna.foundation.access.Permission.EDIT_SITE;
import static org.lucerna.foundation.access.Permission.EDIT_VOCABULARY;
import static org.lucerna.foundation.access.Permission.EDIT_WHOLE_DIRECTORY;
import static org.lucerna.foundation.access.Permission.INVITE_COLLEAGUES;
import static org.lucerna.foundation.access.Permission.OPERATE;
import static org.lucerna.foundation.access.Permission.OWN_ACCOUNT;
import static org.lucerna.foundation.access.Permission.READ_AUDIT_LOG;
import static org.lucerna.foundation.access.Permission.TAKE_PART_IN_GROUPS;
import static org.lucerna.foundation.access.Permission.WRITE_TO_ORGANISATIONS;

import java.util.Arrays;
import java.util.Set;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.access.Permission;

/**
 * What the holders of a role may do and read: the one table of it. An account may hold several and then has what all of
 * them give. Whoever changes what others see must sign in with a second factor.
 */
public enum Role {
    /** Staff of a member organisation. */
    MEMBER(
            reads(PUBLIC, MEMBERS),
            may(OWN_ACCOUNT, TAKE_PART_IN_GROUPS, WRITE_TO_ORGANISATIONS),
            SecondFactor.BY_CHOICE),
    /** Looks after their own organisation's entry and content; the actor says which organisation. */
    ORGANISATION_EDITOR(
            reads(PUBLIC, MEMBERS),
            may(OWN_ACCOUNT, TAKE_PART_IN_GROUPS, WRITE_TO_ORGANISATIONS, INVITE_COLLEAGUES, EDIT_DIRECTORY),
            SecondFactor.REQUIRED),
    /** Looks after the content and the entries of some countries; the actor says which. */
    COUNTRY_EDITOR(
            reads(PUBLIC, MEMBERS, EDITORS),
            may(OWN_ACCOUNT, TAKE_PART_IN_GROUPS, WRITE_TO_ORGANISATIONS, EDIT_DIRECTORY),
            SecondFactor.REQUIRED),
    /** Looks after the library, the news and the newsletter. */
    EDITOR(
            reads(PUBLIC, MEMBERS, EDITORS),
            may(
                    OWN_ACCOUNT,
                    TAKE_PART_IN_GROUPS,
                    WRITE_TO_ORGANISATIONS,
                    EDIT_LIBRARY,
                    EDIT_DIRECTORY,
                    EDIT_WHOLE_DIRECTORY,
                    EDIT_VOCABULARY),
            SecondFactor.REQUIRED),
    /** Keeps the peace in the community. */
    MODERATOR(
            reads(PUBLIC, MEMBERS),
            may(OWN_ACCOUNT, TAKE_PART_IN_GROUPS, WRITE_TO_ORGANISATIONS),
            SecondFactor.REQUIRED),
    /** Looks after the portal and its people. */
    ADMINISTRATOR(
            reads(PUBLIC, MEMBERS, EDITORS),
            may(
                    OWN_ACCOUNT,
                    TAKE_PART_IN_GROUPS,
                    WRITE_TO_ORGANISATIONS,
                    INVITE_COLLEAGUES,
                    EDIT_LIBRARY,
                    EDIT_DIRECTORY,
                    EDIT_WHOLE_DIRECTORY,
                    EDIT_VOCABULARY,
                    EDIT_SITE,
                    OPERATE,
                    ADMINISTER_ACCOUNTS,
                    ADMINISTER_ORGANISATIONS,
                    READ_AUDIT_LOG),
            SecondFactor.REQUIRED);

    private enum SecondFactor {
        BY_CHOICE,
        REQUIRED
    }

    private final Set<Audience> audiences;
    private final Set<Permission> permissions;
    private final SecondFactor secondFactor;

    Role(Set<Audience> audiences, Set<Permission> permissions, SecondFactor secondFactor) {
        this.audiences = audiences;
        this.permissions = permissions;
        this.secondFactor = secondFactor;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public Set<Audience> audiences() {
        return audiences;
    }

    public boolean requiresSecondFactor() {
        return secondFactor == SecondFactor.REQUIRED;
    }

    private static Set<Audience> reads(Audience... audiences) {
        return Set.copyOf(Arrays.asList(audiences));
    }

    private static Set<Permission> may(Permission... permissions) {
        return Set.copyOf(Arrays.asList(permissions));
    }
}
