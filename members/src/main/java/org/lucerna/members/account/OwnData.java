package org.lucerna.members.account;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.privacy.PersonalData;
import org.lucerna.foundation.privacy.PersonalDataHolder;

/** Everything that the portal holds about the actor. */
@UseCases
public class OwnData {

    @Inject
    @Any
    private Instance<PersonalDataHolder> holders;

    /** By the name of each holder that has something, in alphabetical order. */
    @Requires(Permission.OWN_ACCOUNT)
    public Map<String, PersonalData> collect() {
        long account = Acting.current().account();
        Map<String, PersonalData> all = new TreeMap<>();
        for (PersonalDataHolder holder : holders) {
            PersonalData data = holder.export(account);
            if (!data.isEmpty()) {
                all.put(holder.name(), data);
            }
        }
        return all;
    }
}
