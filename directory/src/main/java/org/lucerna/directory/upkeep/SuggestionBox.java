package org.lucerna.directory.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.foundation.mail.Addressees;
import org.lucerna.foundation.mail.Addressees.Addressee;
import org.lucerna.foundation.mail.Letter;
import org.lucerna.foundation.mail.Outbox;
import org.lucerna.foundation.privacy.PersonalDataQuestion;
import org.lucerna.foundation.privacy.PersonalDataScanner.Kind;
import org.lucerna.foundation.privacy.Places;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Invalid;

/** Takes suggestions in. Joins the caller's transaction; decides nothing about who may. Thread safe. */
@ApplicationScoped
class SuggestionBox {

    static final int LONGEST = 2000;

    /** An organisation's own numbers and addresses are what suggestions are about; these are somebody's. */
    private static final Set<Kind> ASKED_ABOUT = Set.of(Kind.BIRTH_DATE, Kind.DOCUMENT);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Addressees addressees;

    @Inject
    private Outbox outbox;

    @Inject
    private UpkeepSettings settings;

    /**
     * @throws Invalid when there is no text, or it is too long; when it seems to hold personal data and is not sent
     *     {@code allTheSame}; when it holds a street and the place is confidential
     * @throws Conflict when enough suggestions wait for this entry already
     */
    void put(EntryView entry, String typed, boolean fromOrganisation, boolean allTheSame) {
        put(entry, new Suggestion(entry.id(), checked(entry, typed, allTheSame), fromOrganisation));
    }

    /** @throws Conflict when enough suggestions wait for this entry already */
    void put(EntryView entry, Suggestion suggestion) {
        long waiting = waiting(entry.id());
        if (waiting >= settings.suggestionsWaiting()) {
            throw new Conflict("suggestion.enough");
        }
        em.persist(suggestion);
        if (waiting == 0) {
            tellEditors(entry);
        }
    }

    private static String checked(EntryView entry, String typed, boolean allTheSame) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw new Invalid("text", "suggestion.text.missing");
        }
        if (text.length() > LONGEST) {
            throw new Invalid("text", "resource.text.tooLong", LONGEST);
        }
        if (entry.data().isConfidential() && Places.find(text).isPresent()) {
            throw new Invalid("text", "suggestion.confidentialPlace");
        }
        if (!allTheSame) {
            PersonalDataQuestion.ask("text", text, ASKED_ABOUT);
        }
        return text;
    }

    private long waiting(long entryId) {
        return em.createQuery(
                        "select count(s) from Suggestion s where s.entryId = :entry and s.state = :waiting", Long.class)
                .setParameter("entry", entryId)
                .setParameter("waiting", SuggestionState.WAITING)
                .getSingleResult();
    }

    /** Once, until they have been through what waits. Nothing of what was typed: no form is a way to write to strangers. */
    private void tellEditors(EntryView entry) {
        List<Addressee> own = Stream.ofNullable(entry.data().memberOrganisation())
                .flatMap(organisation -> addressees.listEditorsOfOrganisation(organisation).stream())
                .toList();
        String country = entry.data().country();
        List<Addressee> told = own.isEmpty() ? addressees.listEditorsOfCountry(country == null ? "" : country) : own;
        for (Addressee editor : told) {
            outbox.post(new Letter(
                    editor.email(),
                    editor.language(),
                    "directory.suggestion",
                    Map.of(
                            "name",
                            editor.name(),
                            "organisation",
                            entry.name(),
                            Letter.PATH,
                            "/directory/upkeep/suggestions")));
        }
    }
}
