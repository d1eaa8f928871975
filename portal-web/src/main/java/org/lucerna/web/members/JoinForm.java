package org.lucerna.web.members;

import static org.lucerna.web.page.Typed.typed;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.application.ApplicationDraft;
import org.lucerna.members.organisation.OrganisationDraft;

/** The fields of the application form as they were typed, right or wrong. */
public class JoinForm {

    private @Nullable String name;
    private @Nullable String acronym;
    private @Nullable String country;
    private @Nullable String town;
    private @Nullable String type;
    private @Nullable String website;
    private @Nullable String about;
    private @Nullable String contactName;
    private @Nullable String contactRole;
    private @Nullable String contactEmail;
    private @Nullable String language;

    ApplicationDraft draft(Language shown) {
        OrganisationDraft organisation = new OrganisationDraft(
                typed(name), typed(acronym), typed(country), typed(town), typed(type), typed(website), typed(about));
        Language wished = Optional.ofNullable(language)
                .flatMap(org.lucerna.web.page.InterfaceLanguages::find)
                .orElse(shown);
        return new ApplicationDraft(organisation, typed(contactName), typed(contactRole), typed(contactEmail), wished);
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getAcronym() {
        return acronym;
    }

    public void setAcronym(@Nullable String acronym) {
        this.acronym = acronym;
    }

    public @Nullable String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = country;
    }

    public @Nullable String getTown() {
        return town;
    }

    public void setTown(@Nullable String town) {
        this.town = town;
    }

    public @Nullable String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = type;
    }

    public @Nullable String getWebsite() {
        return website;
    }

    public void setWebsite(@Nullable String website) {
        this.website = website;
    }

    public @Nullable String getAbout() {
        return about;
    }

    public void setAbout(@Nullable String about) {
        this.about = about;
    }

    public @Nullable String getContactName() {
        return contactName;
    }

    public void setContactName(@Nullable String contactName) {
        this.contactName = contactName;
    }

    public @Nullable String getContactRole() {
        return contactRole;
    }

    public void setContactRole(@Nullable String contactRole) {
        this.contactRole = contactRole;
    }

    public @Nullable String getContactEmail() {
        return contactEmail;
    }

    public void setContactEmail(@Nullable String contactEmail) {
        this.contactEmail = contactEmail;
    }

    public @Nullable String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }
}
