<?php
// A must-use plugin: the site sends no mail and believes that everything is up to date.

add_filter('pre_wp_mail', '__return_true');
add_filter('admin_email_check_interval', '__return_zero');
foreach (['core', 'plugins', 'themes'] as $part) {
    add_filter("pre_site_transient_update_$part", fn() => (object) [
        'last_checked' => time(),
        'version_checked' => get_bloginfo('version'),
        'updates' => [],
        'response' => [],
        'checked' => [],
    ]);
}
