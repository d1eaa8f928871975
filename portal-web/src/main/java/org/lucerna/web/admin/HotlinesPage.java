package org.lucerna.web.admin;

import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.site.hotline.HotlineDraft;
import org.lucerna.site.hotline.HotlineView;
import org.lucerna.site.hotline.Hotlines;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** The numbers of the page "Help now". */
@Named("hotlines")
@RequestScoped
public class HotlinesPage {

    /** One number in the list. */
    public record Row(long id, String country, String name, String phone, String note) {}

    @Inject
    private Hotlines hotlines;

    @Inject
    private ShownPage page;

    private final FormErrors errors = new FormErrors();
    private @Nullable String country;
    private @Nullable String name;
    private @Nullable String phone;
    private @Nullable String note;

    @PostConstruct
    void load() {
        if (!Acting.current().may(Permission.EDIT_SITE)) {
            throw new Denied();
        }
    }

    public void add() {
        try {
            hotlines.add(new HotlineDraft(typed(country), typed(name), typed(phone), typed(note)));
            Redirect.to(address());
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
        }
    }

    public void remove(long hotline) {
        hotlines.remove(hotline);
        Redirect.to(address());
    }

    private String address() {
        return "/" + page.getLanguage() + "/admin/hotlines";
    }

    public List<Row> getRows() {
        Collator alphabet = Collator.getInstance(page.getLocale());
        return hotlines.list().stream()
                .map(this::row)
                .sorted((one, other) -> alphabet.compare(one.country(), other.country()))
                .toList();
    }

    private Row row(HotlineView hotline) {
        return new Row(
                hotline.id(),
                Countries.name(hotline.country(), page.getLanguage()),
                hotline.name(),
                hotline.phone(),
                hotline.note());
    }

    public List<SelectItem> getCountries() {
        Collator alphabet = Collator.getInstance(page.getLocale());
        return Countries.codes().stream()
                .map(code -> new SelectItem(code, Countries.name(code, page.getLanguage())))
                .sorted((one, other) -> alphabet.compare(one.getLabel(), other.getLabel()))
                .toList();
    }

    public @Nullable String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = country;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }
}
