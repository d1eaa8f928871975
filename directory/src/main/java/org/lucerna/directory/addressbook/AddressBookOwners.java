package org.lucerna.directory.addressbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lucerna.foundation.privacy.PersonalData;
import org.lucerna.foundation.privacy.PersonalDataHolder;

/** What somebody marked in the directory, and their notes on it. */
@ApplicationScoped
class AddressBookOwners implements PersonalDataHolder {

    @PersistenceContext
    private EntityManager em;

    @Override
    public String name() {
        return "address-book";
    }

    @Override
    public Set<String> tables() {
        return Set.of("address_book");
    }

    @Override
    public PersonalData export(long accountId) {
        List<?> rows = em.createNativeQuery("select b.entry_id, e.name, b.note from address_book b"
                        + " join directory_entry e on e.id = b.entry_id where b.account_id = ?1 order by b.entry_id")
                .setParameter(1, accountId)
                .getResultList();
        List<Map<String, Object>> favourites = rows.stream()
                .map(Object[].class::cast)
                .map(row -> Map.of("entry", row[0], "name", row[1], "note", row[2]))
                .toList();
        return favourites.isEmpty() ? PersonalData.NONE : new PersonalData(Map.of("favourites", favourites));
    }

    @Override
    public void erase(long accountId) {
        em.createNativeQuery("delete from address_book where account_id = ?1")
                .setParameter(1, accountId)
                .executeUpdate();
    }
}
