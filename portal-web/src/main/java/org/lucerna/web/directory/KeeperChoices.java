package org.lucerna.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lucerna.directory.keeper.Keepers;
import org.lucerna.foundation.membership.MemberOrganisations.MemberOrganisation;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.web.page.ShownPage;

/**
 * The member organisations that could keep an entry, country by country, those of the entry's own country first: hundreds
 * are found in it by typing a name's first letters, and no script is needed.
 */
@Named("keeperChoices")
@RequestScoped
public class KeeperChoices {

    /** The members of one country; without a name: whoever is chosen, and is a member no more. */
    public record Land(String name, List<SelectItem> members) {}

    @Inject
    private Keepers keepers;

    @Inject
    private ShownPage page;

    /**
     * @param country of the entry's seat; may be empty
     * @param chosen number of the organisation that is chosen; may be empty
     */
    public List<Land> lands(String country, String chosen) {
        List<MemberOrganisation> members = keepers.listChoices();
        Map<String, List<SelectItem>> byCountry = members.stream()
                .collect(Collectors.groupingBy(
                        MemberOrganisation::country,
                        Collectors.mapping(
                                member -> new SelectItem(String.valueOf(member.id()), label(member)),
                                Collectors.toList())));
        Collator order = Collator.getInstance(page.getLocale());
        List<Land> lands = new ArrayList<>();
        byCountry.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<SelectItem>> land) ->
                                !land.getKey().equals(country))
                        .thenComparing(land -> Countries.name(land.getKey(), page.getLanguage()), order))
                .forEach(land ->
                        lands.add(new Land(Countries.name(land.getKey(), page.getLanguage()), land.getValue())));
        boolean known =
                chosen.isEmpty() || members.stream().anyMatch(member -> chosen.equals(String.valueOf(member.id())));
        if (!known) {
            lands.addFirst(
                    new Land("", List.of(new SelectItem(chosen, page.getWords().text("entry.keeper.former")))));
        }
        return lands;
    }

    private static String label(MemberOrganisation member) {
        return member.acronym().isEmpty() ? member.name() : member.name() + " (" + member.acronym() + ")";
    }
}
