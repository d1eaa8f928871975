package org.lucerna.members.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/**
 * What applications and invitations need of organisations, inside their own use cases. Joins the caller's transaction and
 * decides nothing about who may. Thread safe.
 */
@ApplicationScoped
public class Membership {

    @PersistenceContext
    private EntityManager em;

    /** The organisation is a member from now on. */
    public OrganisationView admit(OrganisationDraft draft, CharterAcceptance charter) {
        Organisation organisation = new Organisation(draft, charter);
        em.persist(organisation);
        em.flush();
        return organisation.view();
    }

    /** Takes back an admission of which nobody has made use. */
    public void takeBack(long organisationId) {
        Organisation organisation = em.find(Organisation.class, organisationId);
        if (organisation != null) {
            organisation.become(OrganisationState.LEFT);
        }
    }

    public Optional<OrganisationView> find(long organisationId) {
        return Optional.ofNullable(em.find(Organisation.class, organisationId)).map(Organisation::view);
    }
}
