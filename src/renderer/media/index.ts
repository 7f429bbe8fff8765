export { MediaNotice } from './MediaNotice';
export { PictureLibrary } from './PictureLibraryDoor';
export { isMoving, lookForPictures, shownAddress } from './missing';
export { choosePictures, takePictures, tellOfPictures } from './mediaStore';
