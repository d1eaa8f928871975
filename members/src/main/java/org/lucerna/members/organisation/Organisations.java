package org.lucerna.members.organisation;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.audit.Item;
import org.lucerna.foundation.paging.Page;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.members.account.AccessChanged;

/** What administrators do about member organisations, and what an organisation's editors see of their own. */
@UseCases
public class Organisations {

    /** Somebody on the staff. */
    public record Colleague(long id, String name, String email) {}

    private static final String KIND = "organisation";
    private static final int MOST_COLLEAGUES = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<AccessChanged> changes;

    /** Organisations whose name, acronym or town contains these words, by name; all when there are none. */
    @Requires(Permission.ADMINISTER_ORGANISATIONS)
    public Page<OrganisationView> list(String words, PageRequest request) {
        String pattern = "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[%_!]", "!$0") + "%";
        String where = " from Organisation o where lower(o.name) like :pattern escape '!'"
                + " or lower(o.acronym) like :pattern escape '!' or lower(o.town) like :pattern escape '!'";
        List<OrganisationView> slice = em.createQuery(
                        "select o" + where + " order by lower(o.name), o.id", Organisation.class)
                .setParameter("pattern", pattern)
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultStream()
                .map(Organisation::view)
                .toList();
        long total = em.createQuery("select count(o)" + where, Long.class)
                .setParameter("pattern", pattern)
                .getSingleResult();
        return new Page<>(slice, total, request);
    }

    /** @throws NotFound when there is no such organisation */
    @Requires(Permission.ADMINISTER_ORGANISATIONS)
    public OrganisationView get(long organisationId) {
        return organisation(organisationId).view();
    }

    /** The organisation whose staff the actor is. @throws NotFound when they are of none */
    @Requires(Permission.INVITE_COLLEAGUES)
    public OrganisationView own() {
        Long organisation = Acting.current().organisationId();
        if (organisation == null) {
            throw new NotFound();
        }
        return organisation(organisation).view();
    }

    /** The staff of the actor's own organisation who have an account, by name. */
    @Requires(Permission.INVITE_COLLEAGUES)
    public List<Colleague> colleagues() {
        return staff(own().id());
    }

    /** The staff who have an account, by name. */
    @Requires(Permission.ADMINISTER_ORGANISATIONS)
    public List<Colleague> colleaguesOf(long organisationId) {
        return staff(organisationId);
    }

    /** Its staff are as visitors until it is taken back. Holds from their next request on. */
    @Requires(Permission.ADMINISTER_ORGANISATIONS)
    @Audited(act = "suspend", kind = KIND)
    public OrganisationView suspend(@Item long organisationId) {
        return become(organisationId, OrganisationState.SUSPENDED);
    }

    /** Ends a suspension, or a leaving. */
    @Requires(Permission.ADMINISTER_ORGANISATIONS)
    @Audited(act = "readmit", kind = KIND)
    public OrganisationView readmit(@Item long organisationId) {
        return become(organisationId, OrganisationState.MEMBER);
    }

    /** It has left the network. */
    @Requires(Permission.ADMINISTER_ORGANISATIONS)
    @Audited(act = "leave", kind = KIND)
    public OrganisationView leave(@Item long organisationId) {
        return become(organisationId, OrganisationState.LEFT);
    }

    /** Whether all of its staff must sign in with a second factor. */
    @Requires(Permission.ADMINISTER_ORGANISATIONS)
    @Audited(act = "change", kind = KIND)
    public OrganisationView demandSecondFactor(@Item long organisationId, boolean demanded) {
        return setDemand(organisationId, demanded);
    }

    /** The same, by the organisation's own editor. @throws NotFound when they are of no organisation */
    @Requires(Permission.INVITE_COLLEAGUES)
    @Audited(act = "change", kind = KIND)
    public OrganisationView demandSecondFactorOfColleagues(boolean demanded) {
        return setDemand(own().id(), demanded);
    }

    private OrganisationView setDemand(long organisationId, boolean demanded) {
        Organisation organisation = organisation(organisationId);
        organisation.demandSecondFactor(demanded);
        return told(organisation);
    }

    private OrganisationView become(long organisationId, OrganisationState state) {
        Organisation organisation = organisation(organisationId);
        organisation.become(state);
        return told(organisation);
    }

    private OrganisationView told(Organisation organisation) {
        em.flush();
        staff(organisation.id()).forEach(colleague -> changes.fire(new AccessChanged(colleague.id(), false)));
        return organisation.view();
    }

    private List<Colleague> staff(long organisationId) {
        List<?> rows = em.createNativeQuery("select id, name, email from account"
                        + " where organisation_id = ?1 and state = 'ACTIVE' order by lower(name), id")
                .setParameter(1, organisationId)
                .setMaxResults(MOST_COLLEAGUES)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Colleague(((Number) row[0]).longValue(), (String) row[1], (String) row[2]))
                .toList();
    }

    private Organisation organisation(long organisationId) {
        Organisation organisation = em.find(Organisation.class, organisationId);
        if (organisation == null) {
            throw new NotFound();
        }
        return organisation;
    }
}
