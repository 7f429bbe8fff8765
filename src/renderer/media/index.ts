export { MediaNotice } from './MediaNotice';
export { PictureLibrary } from './PictureLibraryDoor';
export { lookForPictures, shownAddress } from './missing';
export { choosePictures, takePictures, tellOfPictures } from './mediaStore';
