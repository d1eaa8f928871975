package org.lucerna.web.directory;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lucerna.directory.addressbook.AddressBook;
import org.lucerna.directory.addressbook.Favourite;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryLine;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.web.page.ShownPage;

/** One's own address book: names, numbers and notes on one page, to be used in a hurry. */
@Named("addressBook")
@RequestScoped
public class AddressBookPage {

    /** One way to reach them; {@code address} is what a touch on it opens. */
    public record Reach(String text, String role, String address) {}

    /** One entry of the book. */
    public record Row(long id, String address, String name, String place, List<Reach> reaches, String note) {}

    @Inject
    private AddressBook book;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private List<Favourite> favourites = List.of();

    /** @throws org.lucerna.foundation.problem.Denied for a visitor, who is asked to sign in */
    @PostConstruct
    void load() {
        favourites = book.list();
    }

    public List<Row> getRows() {
        return favourites.stream().map(this::row).toList();
    }

    private Row row(Favourite favourite) {
        EntryLine entry = favourite.entry();
        String country = entry.country();
        return new Row(
                entry.id(),
                "/" + page.getLanguage() + "/directory/" + entry.id(),
                entry.name(),
                Stream.of(entry.town(), country == null ? "" : Countries.name(country, page.getLanguage()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                entry.contacts().stream()
                        .filter(contact -> contact.kind().isSpoken() || contact.kind() == EntryContact.Kind.EMAIL)
                        .map(AddressBookPage::reach)
                        .toList(),
                favourite.note());
    }

    private static Reach reach(EntryContact contact) {
        String address = contact.kind() == EntryContact.Kind.EMAIL
                ? "mailto:" + contact.value()
                : "tel:" + contact.value().replaceAll("[^0-9+]", "");
        return new Reach(contact.value(), contact.role(), address);
    }

    public int getLongestNote() {
        return AddressBook.LONGEST_NOTE;
    }

    /** What has just been done, or could not be, in a sentence; empty where nothing was. */
    public String getDone() {
        String done = String.valueOf(request.getParameter("done"));
        return List.of("noted", "removed", "failed", "secret").contains(done)
                ? page.getWords().text("addressBook.done." + done)
                : "";
    }
}
