package org.lucerna.members.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.lucerna.foundation.membership.MemberOrganisations;

/** Tells other features which organisations are members, from those that have joined. */
@ApplicationScoped
class JoinedOrganisations implements MemberOrganisations {

    @PersistenceContext
    private EntityManager em;

    @Override
    public Optional<MemberOrganisation> find(long id) {
        return Optional.ofNullable(em.find(Organisation.class, id))
                .filter(Organisation::isMember)
                .map(JoinedOrganisations::told);
    }

    @Override
    public List<MemberOrganisation> list() {
        return em.createQuery(
                        "select o from Organisation o where o.state = :member order by lower(o.name), o.id",
                        Organisation.class)
                .setParameter("member", OrganisationState.MEMBER)
                .getResultStream()
                .map(JoinedOrganisations::told)
                .toList();
    }

    private static MemberOrganisation told(Organisation organisation) {
        OrganisationDraft data = organisation.view().data();
        return new MemberOrganisation(organisation.id(), data.name(), data.acronym(), data.country(), data.website());
    }
}
