<?php
// Usage: php install.php WORDPRESS ROLE…
// Installs WordPress with a user for each role, and prints {ROLE: {id, name, password, login}}: application passwords, and those of its login page.

[, $wordpress] = $argv;
$roles = array_slice($argv, 2);
$_SERVER['HTTP_HOST'] = '127.0.0.1';
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['REQUEST_URI'] = '/';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
define('WP_INSTALLING', true);
require "$wordpress/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install('The Kestrel Ledger', 'administrator', 'administrator@kestrel.example', false, '', wp_generate_password());
update_option('permalink_structure', '/%year%/%monthnum%/%postname%/');
update_option('timezone_string', 'America/Los_Angeles');
$wp_rewrite->init();
$wp_rewrite->flush_rules(false);

$users = [];
foreach ($roles as $role) {
    $login = wp_generate_password();
    $id = username_exists($role) ?: wp_insert_user([
        'user_login' => $role,
        'user_pass' => $login,
        'user_email' => "$role@kestrel.example",
        'display_name' => ucfirst($role),
        'role' => $role,
    ]);
    // The administrator is there already.
    wp_set_password($login, $id);
    [$password] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'Galley']);
    $users[$role] = [
        'id' => $id,
        'name' => $role,
        'password' => WP_Application_Passwords::chunk_password($password),
        'login' => $login,
    ];
}
echo json_encode($users, JSON_THROW_ON_ERROR);
