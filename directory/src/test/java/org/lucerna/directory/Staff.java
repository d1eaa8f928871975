package org.lucerna.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lucerna.foundation.mail.Addressees;
import org.lucerna.foundation.text.Language;

/** Who gets letters in the tests: member organisation 70 has an editor, Italy has one, and so has everything else. */
public final class Staff implements Addressees {

    public static final long DOROS_ORGANISATION = 70;

    private static final Map<Long, Addressee> ACCOUNTS = Map.of(
            1L, new Addressee("Ana", "ana@example.org", Language.ENGLISH),
            2L, new Addressee("Bram", "bram@example.org", Language.ENGLISH),
            3L, new Addressee("Chiara", "chiara@example.org", Language.ITALIAN),
            4L, new Addressee("Doro", "doro@example.org", Language.GERMAN));

    @Override
    public Optional<Addressee> find(long accountId) {
        return Optional.ofNullable(ACCOUNTS.get(accountId));
    }

    @Override
    public List<Addressee> listEditorsOfOrganisation(long organisationId) {
        return organisationId == DOROS_ORGANISATION ? find(4).stream().toList() : List.of();
    }

    @Override
    public List<Addressee> listEditorsOfCountry(String country) {
        return find(country.equals("IT") ? 3 : 1).stream().toList();
    }
}
