<?php
// Shows the server which requests are for a file of WordPress; all others are for WordPress itself, as rewrite rules have it.

$path = urldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
$place = $_SERVER['DOCUMENT_ROOT'] . $path;
if (is_dir($place) && !str_ends_with($path, '/')) {
    header('Location: ' . $path . '/');
    exit;
}
if ($path !== '/' && file_exists($place)) {
    return false;
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
$_SERVER['PHP_SELF'] = '/index.php';
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
