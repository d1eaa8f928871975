package org.lucerna.site.hotline;

/** @param country ISO 3166-1 alpha-2. @param note hours, languages, costs; may be empty */
public record HotlineView(long id, String country, String name, String phone, String note) {

    /** For {@code tel:} links (RFC 3966): digits and a leading plus. */
    public String dial() {
        String digits = phone.replaceAll("[^0-9]", "");
        return phone.startsWith("+") ? "+" + digits : digits;
    }
}
