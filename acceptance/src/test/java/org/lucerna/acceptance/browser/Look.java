package org.lucerna.acceptance.browser;

import com.microsoft.playwright.options.ColorScheme;

/** How somebody looks at a page. */
enum Look {
    PHONE(390, 844, ColorScheme.LIGHT),
    PHONE_AT_NIGHT(390, 844, ColorScheme.DARK),
    DESK(1280, 800, ColorScheme.LIGHT),
    DESK_AT_NIGHT(1280, 800, ColorScheme.DARK);

    final int width;
    final int height;
    final ColorScheme colours;

    Look(int width, int height, ColorScheme colours) {
        this.width = width;
        this.height = height;
        this.colours = colours;
    }

    boolean isAtNight() {
        return colours == ColorScheme.DARK;
    }

    String fileName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
