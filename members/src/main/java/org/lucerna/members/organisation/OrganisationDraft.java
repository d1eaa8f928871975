package org.lucerna.members.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.text.WebAddress;
import org.lucerna.foundation.vocabulary.Countries;

/**
 * What an organisation says of itself when it joins.
 *
 * @param country ISO 3166-1 alpha-2
 * @param type the name of an {@link OrganisationType}
 * @param website may be empty
 * @param about what it does, in a few sentences
 */
public record OrganisationDraft(
        String name, String acronym, String country, String town, String type, String website, String about) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_ACRONYM = 40;
    public static final int LONGEST_TOWN = 120;
    public static final int LONGEST_WEBSITE = 400;
    public static final int LONGEST_ABOUT = 2000;

    /** The same without surrounding space, and with a protocol before the web address. */
    public OrganisationDraft normalised() {
        return new OrganisationDraft(
                name.strip(),
                acronym.strip(),
                country.strip(),
                town.strip(),
                type.strip(),
                WebAddress.withProtocol(website.strip()),
                about.strip());
    }

    /** Each field that breaks a rule. */
    public List<Invalid.Field> broken() {
        List<Invalid.Field> broken = new ArrayList<>();
        required(broken, "name", name, LONGEST_NAME, "organisation.name.missing");
        atMost(broken, "acronym", acronym, LONGEST_ACRONYM);
        if (Stream.of(OrganisationType.values()).noneMatch(known -> known.name().equals(type))) {
            broken.add(new Invalid.Field("type", "organisation.type.missing"));
        }
        if (!Countries.exists(country)) {
            broken.add(new Invalid.Field("country", "organisation.country.missing"));
        }
        required(broken, "town", town, LONGEST_TOWN, "organisation.town.missing");
        if (website.length() > LONGEST_WEBSITE || !website.isEmpty() && !WebAddress.isOne(website)) {
            broken.add(new Invalid.Field("website", "organisation.website.notAnAddress"));
        }
        required(broken, "about", about, LONGEST_ABOUT, "organisation.about.missing");
        return broken;
    }

    private static void required(List<Invalid.Field> broken, String field, String text, int most, String missing) {
        if (text.isEmpty()) {
            broken.add(new Invalid.Field(field, missing));
        }
        atMost(broken, field, text, most);
    }

    private static void atMost(List<Invalid.Field> broken, String field, String text, int most) {
        if (text.length() > most) {
            broken.add(new Invalid.Field(field, "resource.text.tooLong", most));
        }
    }
}
