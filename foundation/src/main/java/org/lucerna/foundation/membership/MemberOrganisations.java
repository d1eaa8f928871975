package org.lucerna.foundation.membership;

import java.util.List;
import java.util.Optional;

/**
 * Which organisations are members of the network today; one that has left or is suspended is none of them. The feature that
 * keeps them answers. It decides nothing about who may ask. Joins the caller's transaction; thread safe.
 */
public interface MemberOrganisations {

    /**
     * One of them, with what tells it from others.
     *
     * @param id never given to another one, not even after it has left
     * @param acronym may be empty, as the website may
     * @param country ISO 3166-1 alpha-2
     */
    record MemberOrganisation(long id, String name, String acronym, String country, String website) {}

    Optional<MemberOrganisation> find(long id);

    /** All of them, by name. */
    List<MemberOrganisation> list();
}
