package org.lucerna.members.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.lucerna.foundation.mail.Addressees;

/** Tells other features the addresses of those who look after something, from their accounts and roles. */
@ApplicationScoped
class AccountAddressees implements Addressees {

    private static final String ACTIVE =
            "select a from Account a where a.state = org.lucerna.members.account.AccountState.ACTIVE";
    private static final String IN_ROLE = ACTIVE + " and :role member of a.roles";

    @PersistenceContext
    private EntityManager em;

    @Override
    public Optional<Addressee> find(long accountId) {
        return list(query(ACTIVE + " and a.id = :id").setParameter("id", accountId)).stream()
                .findFirst();
    }

    @Override
    public List<Addressee> listEditorsOfOrganisation(long organisationId) {
        List<?> members = em.createNativeQuery("select id from organisation where id = ?1 and state = 'MEMBER'")
                .setParameter(1, organisationId)
                .getResultList();
        return members.isEmpty()
                ? List.of()
                : list(query(IN_ROLE + " and a.organisationId = :organisation order by a.id")
                        .setParameter("role", Role.ORGANISATION_EDITOR)
                        .setParameter("organisation", organisationId));
    }

    @Override
    public List<Addressee> listEditorsOfCountry(String country) {
        List<Addressee> editors = list(query(IN_ROLE + " and :country member of a.countries order by a.id")
                .setParameter("role", Role.COUNTRY_EDITOR)
                .setParameter("country", country));
        return editors.isEmpty()
                ? list(query(IN_ROLE + " order by a.id").setParameter("role", Role.ADMINISTRATOR))
                : editors;
    }

    private TypedQuery<Account> query(String jpql) {
        return em.createQuery(jpql, Account.class);
    }

    private static List<Addressee> list(TypedQuery<Account> query) {
        return query.getResultStream()
                .map(account -> new Addressee(account.name(), account.email(), account.language()))
                .toList();
    }
}
